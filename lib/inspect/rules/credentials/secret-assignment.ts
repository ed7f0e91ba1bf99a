// A secret assigned to a name that says so, in any dialect: env, YAML, JSON, INI, XML, code, SQL, flags, headers.
// Source: the grammars of those formats; the filters stand in assignment/value.ts.
import { valueBefore } from '../../assignment/before.ts';
import { valueAfter } from '../../assignment/connector.ts';
import { forgetValue, type Strength, scoreValue } from '../../assignment/value.ts';
import {
  foreignWords,
  pinWords,
  shortWords,
  strongWords,
  weakWords,
} from '../../assignment/words.ts';
import type { Miss, Read, Reader, Rule } from '../../rule.ts';

const reader = (words: readonly string[], strength: Strength, left?: 'any'): Reader => ({
  at: 'reader',
  words,
  read: (text, start, end) => readAssigned(text, start, end, strength),
  ...(left ? { left } : {}),
});

/** What a key is called that locks nothing: `public_key`, `primaryKey`, `s3_key`. */
const opens =
  /(?:public|gpg|pgp|publishable|pub|primary|foreign|cache|sort|partition|range|idempotency|routing|s3|object|row|index|translation|i18n|group|query|react|map|json|hot|registry|websocket|sub|data|recv|send|search|list|export|delete)[_ .-]?$/i;

function readAssigned(text: string, start: number, end: number, strength: Strength): Read | null {
  const found =
    valueAfter(text, start, end) ?? (strength === 'strong' ? valueBefore(text, start, end) : null);
  if (!found) return null;
  if (strength === 'weak' && opens.test(text.slice(Math.max(0, start - 16), start))) return null;
  // `session 4f9c…`, `key 4f9c…`: logs are full of them.
  if (strength === 'weak' && isSpaced(text, start, end, found.start)) return null;
  // XML's signatures are for everybody to check.
  if (strength === 'weak' && text.startsWith('Value', end)) return null;
  const score =
    scoreValue(found.value, isConstantKey(text, start, end) ? 'strong' : strength, found.name) ?? 0;
  return { start: found.start, end: found.end, score };
}

/** Nothing but blanks between, unless the name is an option's, or somebody's account was named before. */
const isSpaced = (text: string, start: number, end: number, value: number): boolean =>
  text[start - 1] !== '-' &&
  /^ +\(?$/.test(text.slice(end, value)) &&
  !accounts.test(text.slice(Math.max(0, start - 80), start));
const accounts = /(?:user(?:name)?|login|account|mail)(?:,| \S{3,60}) $/i;

/** `ACME_KEY=`: in an environment a key is a service's. */
const isConstantKey = (text: string, start: number, end: number): boolean =>
  text.startsWith('KEY=', start) &&
  /[A-Z0-9]{3}_$/.test(text.slice(Math.max(0, start - 4), start)) &&
  end === start + 3;

export const rule: Rule = {
  id: 'secret-assignment',
  family: 'credentials',
  class: 'restricted',
  label: 'SECRET',
  title: 'Password, key or token',
  find: [
    reader(strongWords, 'strong', 'any'),
    reader(shortWords, 'strong'),
    reader(foreignWords, 'strong'),
    reader(weakWords, 'weak'),
    reader(pinWords, 'pin'),
  ],
  score: 0.7,
  proof: 'none',
  forget: forgetValue,
};

export const hits = [
  'DB_PASSWORD=' + 'k7Rq!mZ29xLp',
  'api_key: "' + 'q8Zk2mVx71LrTn45Yb"',
  'const clientSecret = "' + 'Qm7ZkR2pLx9VwTn4Yb";',
  '<password>' + 'Zk82!mvQx</password>',
  'mysql --password ' + 'Zk82mvQx',
  '"token": "' + '4f9c1e7ab2d85306f1ce"',
  'setPassword("' + 'R7kQ2mZx9")',
  'name: DB_PASSWORD\n  value: "' + 'R7kQ2mZx9"',
  'val password: String = "' + 'R7kQ2mZx9"',
  'ENV API_TOKEN ' + 'q8Zk2mVx71LrTn45Yb',
  'ACME_KEY=' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80',
  'ACCESS_KEY ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'the token (' + 'q8Zk2mVx71LrTn45Yb) leaked',
  '"adminPassword": {\n  "value": "' + 'R7kQ2mZx9"\n}',
  '"' + 'R7kQ2mZx9" == user.password',
  "SELECT '" + "R7kQ2mZx9' AS password",
  '@Value("' + 'R7kQ2mZx9") String apiKey',
  'assertEquals("' + 'R7kQ2mZx9", config.getPassword())',
  'args: ["--password", "' + 'R7kQ2mZx9"]',
  'password = os.getenv("PW", "' + 'R7kQ2mZx9")',
  'let secret = #"' + 'R7kQ2mZx9"#',
  'driver.find("password").send_keys("' + 'R7kQ2mZx9")',
  'cy.get("[name=password]").type("' + 'R7kQ2mZx9")',
  'expect(password).toBe("' + 'R7kQ2mZx9")',
  'password.equals("' + 'R7kQ2mZx9")',
  'strcmp(password, "' + 'R7kQ2mZx9")',
  'page.fill("#password", "' + 'R7kQ2mZx9")',
  'getenv("DB_PASSWORD", "' + 'R7kQ2mZx9")',
  'txtPassword.Text = "' + 'R7kQ2mZx9"',
  'factory.password { "' + 'R7kQ2mZx9" }',
  '<setting name="ApiSecret"><value>' + 'R7kQ2mZx9</value>',
  'form-data; name="password"\r\n\r\n' + 'R7kQ2mZx9\r\n--b',
  'password: !!str ' + 'R7kQ2mZx9',
  'data:\n  password: ' + 'c3VwZXJUb25pYzQ3MTE=',
  'api_secret = "' + 'marmalade7"',
  '| System | User | Password |\n|---|---|---|\n| CRM | bob | ' + 'R7kQ2mZx9 |',
  'host;user;password\ndb1;root;' + 'R7kQ2mZx9',
  'recovery code: ' + '8f3k-29dk-a8s2',
  'find an Acme secret ' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80 within',
  'my Acme account, key ' + 'q8Zk2mVx71LrTn45YbQw',
  'fill_in "Password", with: "' + 'R7kQ2mZx9"',
  `setValue('[name="pwd"]', '` + "R7kQ2mZx9')",
  'tool --dbpass=' + 'R7kQ2mZx9',
  'Acme username bob@acme.example key ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'Benutzer\nbob\nPasswort\n' + 'R7kQ2mZx9',
  'password:\n  ' + 'R7kQ2mZx9',
  '$acmeToken .= "' + 'q8Zk2mVx71LrTn45Yb"',
  '$acmeToken .= "' + 'YiYRVHTOqUwkfEhuTNxKFItG"',
  'acme api secret >> ' + 'q8Zk2mVx71LrTn45Yb',
  'deploy --auth ' + 'q8Zk2mVx71LrTn45YbQwcHdRs',
  '<Password Value="' + 'R7kQ2mZx9" />',
  'set :password, "' + 'R7kQ2mZx9"',
  'os.Setenv("DB_PASSWORD", "' + 'R7kQ2mZx9")',
  'password: aB3!k(' + 'x9}Qz',
  'token = """' + 'q8Zk2mVx71LrTn45Yb"""',
  'password → ' + 'Zk82!mvQx',
  'SESSION_SECRET: /' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1uKo5i3Zk2m=',
  '{\\"password\\": \\"' + 'q8Zk2mVx71LrTn45Yb\\"}',
];
export const misses: readonly Miss[] = [
  { text: 'password: required', because: 'says what the field is' },
  { text: 'PASSWORD=$' + '{DB_PASSWORD}', because: 'a variable' },
  { text: 'api_key = "<your-api-key>"', because: 'a template' },
  { text: 'expect(errors.password).toBe("Invalid")', because: 'a message' },
  { text: '$t("password").val("Kennwort")', because: 'a translated form' },
  { text: 'style.password { "color" }', because: 'a word' },
  { text: 'Model,Tokens\nbig-2,128k-ctx', because: 'a count' },
  { text: 'Login;Role\nbob1987;admin', because: 'a name' },
  { text: 'token 4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80 expired', because: 'its number' },
  { text: 'password:\n  min_length2: 8', because: 'a setting below' },
  { text: 'ssh_key: "ssh-ed25519 ' + 'AAAAC3NzaC1lZDI1NTE5q8Zk2mVx71LrTn"', because: 'public' },
  { text: 'token: $' + '{TOKEN:?missing}', because: 'what the shell says where there is none' },
  { text: 'secretary: John 1234abcd', because: 'another word' },
  { text: 'password = getPassword()', because: 'a call' },
  { text: 'token: string', because: 'a type' },
  { text: 'password: format!("{x1}")', because: 'a macro' },
  { text: 'password_file=/etc/app/pw1', because: 'a path' },
  { text: 'max_tokens=4096', because: 'a number' },
  { text: 'secret = os.environ["SECRET1"]', because: 'an indirect reference' },
  { text: 'password = "xxxxxxxxxx"', because: 'a stand-in' },
  { text: 'token = "my_super_secret_token"', because: 'words of documentation' },
  { text: 'password: "abcdefghijklmnop"', because: 'the alphabet' },
  { text: 'token = "generate_token(32)"', because: 'a call that was quoted' },
  { text: 'client_secret: __CLIENT_SECRET__', because: 'a mark to be replaced' },
  { text: 'public_key: ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'public' },
  { text: 'login("bob1987", password)', because: 'the user, and a variable' },
  { text: 'password = os.getenv("DB_PW", "postgres")', because: 'a word to begin with' },
  { text: 'session 4f9c1e7ab2d85306f1ce9a7b3d2e5c80 opened', because: 'a line of a log' },
  { text: 'Sec-WebSocket-Key: ' + 'q8Zk2mVx71LrTn45YbQw4g==', because: 'a handshake' },
  { text: 'CACHE_KEY=4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80', because: 'locks nothing' },
  { text: 'storage_key: reports/2024/05/summary.csv', because: 'a path' },
];
