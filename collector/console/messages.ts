// Every word of the console, in one place, so that it can be translated. Plain words: the people who read this
// look after privacy, compliance and money, and are not engineers.
import type { Action, Class } from '../../lib/contract/words.ts';

const many = (count: number, one: string, other: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : other}`;

export const messages = {
  locale: 'en',
  direction: 'ltr',
  product: 'Spillway',
  skip: 'Skip to the figures',
  signIn: {
    title: 'Sign in',
    intro: 'See which AI tools are in use and what was kept from leaving.',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    working: 'Signing in …',
    signedOut: 'You are signed out.',
    sessionOver: 'You were away for a while, so you have been signed out. Please sign in again.',
    forgotten:
      'Lost the password? Whoever runs the collector can make a new one-time password with “spillway admin reset”.',
  },
  choosePassword: {
    title: 'Choose your password',
    intro: 'The password you used is good for this one sign-in. Choose your own to go on.',
    password: 'New password',
    repeat: 'New password again',
    rule: (least: number) => `At least ${least} characters. A few words in a row work well.`,
    tooShort: (least: number) => `Too short: at least ${least} characters, please.`,
    different: 'The two are not the same.',
    oneTime: 'Choose another one than the one-time password.',
    show: 'Show what I type',
    submit: 'Set password and go on',
    working: 'Setting it …',
  },
  failure: {
    offline: 'The collector cannot be reached. Is it running, and are you on the right network?',
    'wrong-credentials': 'Name or password is wrong.',
    'bad-password': 'This password cannot be taken. Choose another one.',
    refused: 'The collector did not accept this. Reload the page and try again.',
    broken: 'The collector answered with something this page does not understand. Reload the page.',
    'signed-out': 'You are signed out.',
    wait: (seconds: number) =>
      `Too many tries. Wait ${many(seconds, 'second', 'seconds')}, then try again.`,
  },
  header: { signOut: 'Sign out', signedInAs: (name: string) => `Signed in as ${name}` },
  overview: {
    title: 'Overview',
    range: 'Period',
    days: (count: number) => `${count} days`,
    loading: 'Loading the figures …',
    stale: 'These figures are from a moment ago; the collector does not answer right now.',
    failed: 'The figures could not be loaded',
    retry: 'Try again',
  },
  figures: {
    title: 'What happened',
    inspected: 'Checked',
    inspectedHint: 'texts sent or pasted into AI tools',
    held: 'Stopped to ask',
    redacted: 'Cleaned and sent',
    sentAsIs: 'Sent unchanged',
    blocked: 'Not allowed',
    withdrawn: 'Taken back',
    ofInspected: (share: string) => `${share} of all that was checked`,
    ofHeld: (share: string) => `${share} of what was stopped`,
    noneHeld: 'nothing was stopped',
  },
  decisions: {
    title: 'What was found, and what the policy said',
    hint: 'Each text counts once, under the most sensitive thing in it. Texts in which nothing was found are left out.',
    by: 'Sensitivity',
    all: 'All',
    none: 'Nothing sensitive was found in this period.',
    noneOfClass: 'Nothing of this sensitivity was found in this period.',
    day: 'Day',
    total: 'Total',
    table: 'Show as a table',
    chart: (total: number, from: string, to: string) =>
      `Column chart: ${many(total, 'text', 'texts')} with findings from ${from} to ${to}, by day and by what the policy said. The table below has the same figures.`,
  },
  tools: {
    title: 'AI tools in use',
    hint: 'Texts checked in each tool, and how many of them were stopped to ask.',
    tool: 'Tool',
    submissions: 'Checked',
    held: 'Stopped to ask',
    redacted: 'Cleaned and sent',
    bar: (held: number) => `${many(held, 'was', 'were')} stopped`,
    table: 'Show as a table',
    otherTool: 'Other AI tool',
  },
  reasons: {
    title: 'Reasons given',
    hint: 'Where the policy asks for a reason to send something unchanged: what people chose.',
  },
  trust: {
    title: 'How complete these figures are',
    devices: 'Browsers that take part',
    devicesValue: (seen: number, enrolled: number) =>
      `${many(enrolled, 'browser', 'browsers')}, ${many(seen, 'heard', 'heard')} from in the last 24 hours`,
    lost: 'Reports that were lost',
    lostNone: 'None in this period',
    lostValue: (browser: number, refused: number) =>
      `${many(browser, 'report', 'reports')} given up by browsers, ${many(refused, 'report', 'reports')} not accepted here`,
    policy: 'Policy in force',
    policyValue: (title: string, version: number) => `${title}, version ${version}`,
    content: 'What people wrote',
    contentValue: 'Never leaves their browser. There is no place here to store it.',
  },
  empty: {
    noDevices: 'No browser takes part yet',
    noDevicesText:
      'As soon as the extension is installed somewhere and knows this collector, the first figures appear here, usually within minutes.',
    step1: 'Have the extension installed on everybody’s browser:',
    step2: 'Or let one browser in by hand with an enrolment token:',
    noEvents: 'Nothing was reported in this period',
    noEventsText: (enrolled: number) =>
      `${many(enrolled, 'browser takes', 'browsers take')} part, but none has used an AI tool in this time. Choose a longer period, or come back later.`,
  },
  actions: {
    allow: 'Let through',
    log: 'Noted only',
    warn: 'Warned',
    redact: 'Cleaning required',
    justify: 'Reason required',
    request: 'Approval required',
    redirect: 'Sent to another tool',
    block: 'Not allowed',
  } satisfies Record<Action, string>,
  classes: {
    public: 'Public',
    internal: 'Internal',
    confidential: 'Confidential',
    restricted: 'Restricted',
  } satisfies Record<Class, string>,
} as const;
