// Passwords given to programs by position or by a short option, in shells and in code: `sshpass -p`, `mysql -p…`,
// `docker login -p`, `sqlplus user/password@db`, `login("user", "password")`. Source: the manual page of each.
import { scoreValue } from '../../assignment/value.ts';
import type { Miss, Read, Reader, Rule, WordFinder } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

/** So far behind its program an option stands, in the same line. */
const reach = 240;
/** Until `check` has judged the value. */
const usual = 0.74;
const open = /["']?/y;
const value = /[^\s"'$<>{}`;|&]{3,120}/y;

/** Each program with the option, from its blank, after which a password stands. */
const option = (programs: string, pattern: RegExp): Reader => ({
  at: 'reader',
  words: programs.split(' ').map((word) => word.replaceAll('~', ' ')),
  read: (text, _start, end) => readOption(text, end, pattern),
});

function readOption(text: string, end: number, pattern: RegExp): Read | null {
  const next = text.charCodeAt(end);
  if (next !== 32 && text.charCodeAt(end - 1) !== 32) return null;
  const ahead = text.slice(end - 1, end + reach);
  const lineEnd = ahead.indexOf('\n');
  const found = pattern.exec(lineEnd < 0 ? ahead : ahead.slice(0, lineEnd));
  if (!found) return null;
  const from = endOf(open, text, end - 1 + found.index + found[0].length);
  const stop = endOf(value, text, from);
  return stop < 0 ? null : { start: from, end: stop, score: usual };
}

const calls: WordFinder = {
  at: 'word',
  words: [
    'Credential(',
    'Credentials(',
    'HTTPBasicAuth(',
    'HTTPDigestAuth(',
    'PasswordAuthentication(',
    'basicAuth(',
    'basic_auth(',
    'auth=(',
    'auth = (',
    'credentials = (',
    'creds = (',
    '.auth(',
    '.login(',
    'login(',
    'WiFi.begin(',
    'authenticate(',
  ],
  left: 'any',
  head: /[\w.]{1,24}(?: ?= ?)?\([ \t]{0,4}(?:["'][^"'\n]{1,80}["']|[\w.$]{1,40})[ \t]{0,4},[ \t]{0,4}["']/i,
  pattern: /[^"'\n]{4,120}(?=["'])/,
};

/** The second word is the key with which something is signed: `jwt.sign(claims, "…")`, `createHmac("sha256", "…")`. */
const signs: WordFinder = {
  at: 'word',
  words: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'createHmac(', 'hash_hmac('],
  left: 'any',
  head: /[\w.]{1,24}\([ \t]{0,4}(?:(?:[^\n"'(),]{1,60}|["'][\w-]{1,16}["']),[ \t]{0,3}){1,2}b?["']/i,
  pattern: /[^"'\n]{8,200}(?=["'])/,
};

/** What is hashed for storage is a password. */
const hashes: WordFinder = {
  at: 'word',
  words: ['bcrypt.hash', 'password_hash(', 'make_password(', 'hashpw(', 'PASSWORD('],
  left: 'any',
  head: /[\w.]{1,24}\([ \t]{0,4}b?["']/,
  pattern: /[^"'\n]{4,120}(?=["'])/,
};

/** `load(file, "…".toCharArray())`: Java's keystores are opened with letters. */
const readLetters = (text: string, start: number): Read | null =>
  readBefore(text, start, /(?:load|[pP]ass|[kK]ey|PBE)[^"\n]{0,60}"([^"\n]{4,80})"$/);

/** Go's data source names: `user:password@tcp(host:3306)/db`. */
function readDsn(text: string, start: number): Read | null {
  return readBefore(text, start, /(?:^|["'`\s=])[\w.-]{1,40}:([^\s"'`]{4,80})$/);
}

/** `"…" | ConvertTo-SecureString`: handed over by a pipe. */
const readPiped = (text: string, start: number): Read | null =>
  readBefore(text, start, /["']([^"'\n$]{4,80})["'] ?\| ?$/);

function readBefore(text: string, start: number, pattern: RegExp): Read | null {
  const before = pattern.exec(text.slice(Math.max(0, start - 124), start));
  const told = before?.[1];
  if (!told) return null;
  const from = start - before[0].length + before[0].lastIndexOf(told);
  return { start: from, end: from + told.length, score: usual };
}

const connects: WordFinder = {
  at: 'word',
  words: [
    'mysqli(',
    'mysqli_connect(',
    'mysql_connect(',
    'PDO(',
    'getConnection(',
    '.connect(',
    'ldap_bind(',
    'odbc_connect(',
    'create_user(',
    'create_superuser(',
  ],
  left: 'any',
  head: /[\w.]{1,24}\([ \t]{0,4}(?:["'][^"'\n]{1,160}["']|[$\w.]{1,40})[ \t]{0,4},[ \t]{0,4}["'][^"'\n]{1,80}["'][ \t]{0,4},[ \t]{0,4}["']/i,
  pattern: /[^"'\n]{4,120}(?=["'])/,
};

export const rule: Rule = {
  id: 'command-password',
  family: 'credentials',
  class: 'restricted',
  label: 'PASSWORD',
  title: 'Password given to a program',
  find: [
    option('sshpass', / -p[ =]?/),
    option('mysql mysqldump mysqladmin mysqlimport mariadb', / -p(?=[^\s-])/),
    option(
      'docker~login podman~login registry~login helm~login oc~login cf~login az~login acr~login nerdctl~login skopeo~login',
      / -p[ =]?/,
    ),
    option('mongo mongosh mongodump mongorestore mongoexport psexec rdesktop', / -p[ =]/),
    option('redis-cli', / -a[ =]/),
    option('sqlcmd osql isql bcp unzip zip', / -P[ =]?/),
    option('ldapsearch ldapmodify ldapadd', / -w[ =]?/),
    option('7z 7za', / -p(?=[^\s-])/),
    option('net~use', / \/u(?:ser)?:\S{1,60} |^.{0,80}\/u(?:ser)?:\S{1,60} /i),
    option('net~use', / \\\\\S{3,80} (?=[^\s/*-])/),
    option('useradd usermod', / -p /),
    option('lftp', / -u \S{1,40},/),
    option('htpasswd', / -[nBbcmds]*b[nBbcmds]* (?:\S{1,80} ){1,2}(?=\S+\s*$)/),
    option('cmdkey xfreerdp', / \/p(?:ass)?:/),
    option('gh~secret~set', / (?:--body|-b)[ =]/),
    option('keytool jarsigner', / -(?:store|key|deststore|srcstore|destkey|srckey)pass /),
    option('smbclient rpcclient', / -U \S{1,60}%/),
    option('snmpwalk snmpget snmpset snmpbulkwalk', / -[AXc][ =]?/),
    option('net~user', /^.? ?[\w.-]{1,40} (?=[^\s/*])/),
    option('schtasks', / \/[ru]?p /i),
    option('openssl', / -k /),
    option('rabbitmqctl~add_user rabbitmqctl~change_password', /^.? ?[\w.-]{1,40} /),
    {
      at: 'word',
      words: ['ConvertTo-SecureString'],
      head: /ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(?:-AsPlainText[ \t]{1,4})?(?:-Force[ \t]{1,4})?/i,
      pattern: /["'][^"'\n$]{4,120}(?=["'])|(?=\S{0,40}\d)[^\s"'()$-][^\s"'()$]{3,120}/,
    },
    {
      // MySQL names the method between: `IDENTIFIED WITH caching_sha2_password BY 'x'`.
      at: 'word',
      words: ['identified with'],
      head: /identified with \w{3,40} (?:by|as) ["']/i,
      pattern: /[^"'\n]{4,120}(?=["'])/,
    },
    {
      at: 'word',
      words: ['jdbc:oracle:', 'sqlplus', 'expdp', 'impdp', 'sqlldr'],
      head: /(?:jdbc:oracle:(?:thin|oci8?):|(?:sqlplus|expdp|impdp|sqlldr)[ \t]{1,4}(?:-[A-Za-z]{1,8}[ \t]{1,4}){0,3}["']?)[A-Za-z_][\w$]{0,30}\//i,
      pattern: /[^\s@"']{3,60}(?=@)/,
    },
    {
      at: 'word',
      words: ['echo', 'printf'],
      head: /(?:echo|printf)[ \t]{1,4}(?:-[ne] )?["']?/,
      pattern:
        /[^\s"'$|<>]{4,80}(?=["']?[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t]{1,3}-S|(?:docker|podman|helm|gh|cosign)[ \t]{1,3}\S{0,12}[ \t]{0,3}login|chpasswd|passwd[ \t]{1,3}--stdin))/,
    },
    {
      at: 'word',
      words: [
        'snmp-server community',
        'radius-server key',
        'tacacs-server key',
        'isakmp key',
        'bindpw',
        'rootpw',
      ],
      head: /[a-z-]{6,25}(?: [a-z]{3,9})?[ \t]{1,3}(?:--plaintext |[07][ \t]{1,3})?/i,
      pattern: /(?!(?:public|private)\b)\S{4,60}/,
    },
    {
      // Prose has these words too, before a word.
      at: 'word',
      words: ['requirepass', 'masterauth', 'enable secret', 'enable password'],
      head: /[a-z]{6,11}(?: [a-z]{6,8})?[ \t]{1,3}/i,
      pattern: /(?=\S{0,60}\d)[^\s"'<>]{6,120}/,
    },
    {
      // What routers write: the number tells how the password is stored.
      at: 'word',
      words: ['password', 'secret'],
      head: /(?:password|secret)[ \t]{1,3}[0456789][ \t]{1,3}/i,
      pattern: /(?=\S{0,60}\d)[^\s"'<>]{6,120}/,
    },
    { at: 'reader', words: ['ConvertTo-SecureString'], read: readPiped },
    { at: 'reader', words: ['.toCharArray('], left: 'any', read: readLetters },
    { at: 'reader', words: ['@tcp(', '@unix('], left: 'any', read: readDsn },
    calls,
    signs,
    connects,
    hashes,
  ],
  score: usual,
  proof: 'none',
  check: (text) =>
    scoreValue({ text, quoted: true, bare: false, loose: false }, 'strong', 'command') ?? false,
};

export const hits = [
  "sshpass -p '" + "Zk82mvQx' ssh root@db1",
  'mysql -u root -p' + 'Zk82mvQx shop',
  'docker login -u acme -p ' + 'Zk82mvQx registry.acme.example',
  'redis-cli -h r1 -a ' + 'Zk82mvQx ping',
  'mongosh -u admin -p ' + 'Zk82mvQx --authenticationDatabase admin',
  'sqlcmd -S db1 -U sa -P ' + 'Zk82mvQx -Q "select 1"',
  'net use Z: \\\\srv\\share /user:acme\\bob ' + 'Zk82mvQx',
  'ConvertTo-SecureString "' + 'Zk82mvQx" -AsPlainText -Force',
  'jdbc:oracle:thin:scott/' + 'Zk82mvQx@//ora01:1521/ORCL',
  'server.login("bob", "' + 'Zk82mvQx")',
  'requests.get(url, auth=("bob", "' + 'Zk82mvQx"))',
  "echo 'root:" + "Zk82mvQx' | chpasswd",
  'snmp-server community ' + 'Zk82mvQx RW',
  'username admin privilege 15 password 7 ' + '0822455D0A16',
  'jwt.sign(claims, "' + 'Zk82mvQx71LrTn45")',
  'app:' + 'Zk82!mvQx@tcp(db1:3306)/shop',
  'radius-server key ' + 'Zk82mvQx',
  'net user bob ' + 'Zk82mvQx /add',
  'schtasks /create /ru bob /rp ' + 'Zk82mvQx /tn job',
  'rabbitmqctl add_user bob ' + 'Zk82mvQx',
  'requirepass ' + 'Zk82mvQx',
  'openssl enc -aes-256-cbc -k ' + 'Zk82mvQx -in a',
  "ALTER USER 'app' IDENTIFIED WITH caching_sha2_password BY '" + "Zk82mvQx'",
  'ConvertTo-SecureString ' + 'Zk82mvQx -AsPlainText -Force',
  '$c = "' + 'Zk82mvQx" | ConvertTo-SecureString -AsPlainText',
  'login("bob", "' + 'Zk82mvQx")',
  'authenticate("bob", "' + 'Zk82mvQx")',
  'imap.login(user, "' + 'Zk82mvQx")',
  'new NetworkCredential("bob", "' + 'Zk82mvQx")',
  'ldap_bind($c, "cn=x", "' + 'Zk82mvQx")',
  'bcrypt.hash("' + 'Zk82mvQx", 10)',
  'keyStore.load(in, "' + 'Zk82mvQx".toCharArray())',
  'pymysql.connect("db1", "app", "' + 'Zk82mvQx", "shop")',
  'net use z: \\\\srv\\share ' + 'Zk82mvQx /user:acme\\bob',
  'useradd -m -p ' + 'Zk82mvQx bob',
  'zip -P ' + 'Zk82mvQx a.zip b',
  'lftp -u bob,' + 'Zk82mvQx ftp.acme.example',
  'crypto isakmp key ' + 'Zk82mvQx address 10.1.1.1',
  'new mysqli("localhost", "app", "' + 'Zk82mvQx", "shop")',
];
export const misses: readonly Miss[] = [
  { text: 'mysql -u root -p shop', because: 'it will ask' },
  { text: 'login(req, "Invalid user or password 1")', because: 'a message' },
  { text: 'zip -r a.zip -P', because: 'it will ask' },
  { text: 'words = "a1b2 c3".toCharArray()', because: 'any text' },
  { text: 'docker login -u $USER -p $PASS', because: 'variables' },
  { text: 'docker run -p 8080:8080 mongo -p', because: 'a port' },
  { text: 'ConvertTo-SecureString $env:PW -AsPlainText', because: 'a variable' },
  { text: 'net user bob /active:no', because: 'an option' },
  { text: 'see the requirepass directive', because: 'prose' },
  { text: 'enable password encryption for all users', because: 'prose' },
  { text: 'client.login("username", "password")', because: 'words of a documentation' },
  { text: 'password 8 characters long', because: 'prose' },
  { text: 'snmp-server community public RO', because: 'what everybody has' },
  { text: 'mkdir -p mysql/data && mysql --version', because: 'another program' },
];
