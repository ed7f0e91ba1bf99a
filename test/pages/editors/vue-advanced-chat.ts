// vue-advanced-chat: a textarea in an open shadow root, sent by a plain element that only a part of its icon names.
import { register } from 'vue-advanced-chat';
import { type MakeEditor, post } from './page.ts';

type Sent = CustomEvent<readonly { readonly content: string }[]>;

const room = {
  roomId: 'room',
  roomName: 'Assistant',
  avatar: '',
  users: [
    { _id: 'me', username: 'me' },
    { _id: 'it', username: 'Assistant' },
  ],
};

export const make: MakeEditor = (box) => {
  register();
  const chat = document.createElement('vue-advanced-chat');
  const set = (name: string, value: unknown) =>
    chat.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value));
  for (const [name, value] of Object.entries({
    height: '420px',
    'current-user-id': 'me',
    rooms: [room],
    'rooms-loaded': true,
    'room-id': 'room',
    'single-room': true,
    messages: [],
    'messages-loaded': true,
  }))
    set(name, value);
  chat.addEventListener('fetch-messages', () => {
    setTimeout(() => set('messages', [{ _id: '1', content: 'Hello.', senderId: 'it' }]));
  });
  chat.addEventListener('send-message', (event) => {
    for (const { content } of (event as Sent).detail) post(content);
  });
  box.append(chat);
  const field = () => chat.shadowRoot?.querySelector<HTMLTextAreaElement>('textarea');
  return {
    text: () => field()?.value ?? '',
    html: () => '',
    clear: () => undefined,
    focus: () => field()?.focus(),
  };
};
