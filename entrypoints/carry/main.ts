// Half of a hand-over, in a frame of the extension: gives a text to, or takes it from, the other half in another tab.
// The two meet on a channel that only the extension's own pages can join, under a name that is used once. Keeps nothing.
import {
  type Cargo,
  type CarryReply,
  type CarryRequest,
  type CarryWord,
  carryGreeting,
} from '../../lib/contract/carry.ts';

/** How often the taking half says that it is there, until it has been heard (milliseconds). */
const pause = 200;

addEventListener(
  'message',
  ({ data, ports: [port] }) => {
    if (data !== carryGreeting || !port) return;
    port.onmessage = ({ data: request }: MessageEvent<CarryRequest>) => {
      const channel = new BroadcastChannel(`carry ${request.nonce}`);
      const done = (reply: CarryReply) => {
        channel.close();
        port.postMessage(reply);
      };
      if (request.role === 'give') give(channel, request.cargo, () => done({ role: 'given' }));
      else take(channel, (cargo) => done({ role: 'taken', cargo }));
    };
  },
  { once: true },
);

function give(channel: BroadcastChannel, cargo: Cargo, onTaken: () => void): void {
  channel.onmessage = ({ data }: MessageEvent<CarryWord>) => {
    if (data.say === 'here') say(channel, { say: 'cargo', cargo });
    if (data.say === 'thanks') onTaken();
  };
}

function take(channel: BroadcastChannel, onCargo: (cargo: Cargo) => void): void {
  const asking = setInterval(() => say(channel, { say: 'here' }), pause);
  say(channel, { say: 'here' });
  channel.onmessage = ({ data }: MessageEvent<CarryWord>) => {
    if (data.say !== 'cargo') return;
    clearInterval(asking);
    say(channel, { say: 'thanks' });
    onCargo(data.cargo);
  };
}

const say = (channel: BroadcastChannel, word: CarryWord): void => channel.postMessage(word);
