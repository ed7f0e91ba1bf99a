// INSTALL.md of a kit: what an IT administrator does with it, in the order in which he does it.

export type Guide = {
  readonly id: string;
  readonly version: string;
  readonly url: string;
  readonly tokenDays: number;
};

export const installGuide = ({
  id,
  version,
  url,
  tokenDays,
}: Guide): string => `# Installing Spillway on Linux

This kit installs the Spillway extension in Chromium and Google Chrome for every user of a machine, by policy:
nobody has to click anything, and nobody can remove it by accident.

| what | value |
|---|---|
| extension | ${id}, version ${version} |
| collector | ${url} |
| package and updates | ${url}/extension/updates.xml |

\`spillway …\` below is short for \`npm run --silent spillway -- …\` in the folder of Spillway, with the \`--data\` that
the collector was started with.

## 1. Is the collector running?

From a machine that is to be protected:

    curl ${url}/healthz

It answers \`{"ok":true,…}\`. If not, start it (\`spillway serve\`) or look at the network between the two.

## 2. Copy the policy

On each machine, as root, from the folder of this file:

    install -D -m 644 etc/chromium/policies/managed/spillway.json /etc/chromium/policies/managed/spillway.json
    install -D -m 644 etc/opt/chrome/policies/managed/spillway.json /etc/opt/chrome/policies/managed/spillway.json

With Ansible, Puppet, a package or an image it is the same two files. A browser that you do not use needs none.

## 3. See that it works

1. Start the browser, or open \`chrome://policy\` and choose "Reload policies".
2. \`chrome://extensions\` shows Spillway, "Installed by your administrator".
3. \`${url}/console/\` counts the browser as soon as it has reported, within a minute.

If it does not appear, \`chrome://policy\` says whether the file was read, and \`chrome://extensions-internals\`
whether the package was fetched.

## What is in the policy

- \`ExtensionSettings\` installs the extension from your own collector and takes its updates from there.
- \`3rdparty\` hands the extension its settings: the collector's address, an enrolment token, the key that policies
  are signed with, and the department or user hint if you gave one. Anybody on the machine can read them (\`chrome://policy\`). The token
  can enrol a browser and nothing else.

## Later

- **The token runs out in ${tokenDays} days.** Browsers that are enrolled stay so; for new ones make a new kit
  (\`spillway mdm kit\`) and copy the files again.
- **Updates.** After an upgrade of Spillway, run \`spillway mdm kit\` again: it builds and packs the new version. Browsers
  fetch it from the collector within hours; the policy files need not be copied again for that.
- **Keep \`extension-key.pem\`** in the collector's data folder safe, and back it up. It makes the extension's
  id: with another key it is another extension, and every machine needs a new policy.
- **Keep \`policy-key.pem\`** safe and backed up as well: browsers follow only policies that it has signed. To change
  it: \`spillway policy key --next yes\`, roll out what it prints as \`policyKey\`, then \`spillway policy change-key\`.
- **Removing.** Delete the two files. The browser removes the extension.

## Worth adding to your own policy

Where a browser can be used without extensions, it can be used without this one:

- \`"BrowserGuestModeEnabled": false\` (guest windows run no extensions)
- \`"IncognitoModeAvailability": 1\` (private windows run an extension only if the user allows it)
`;
