// Reads files for a guard, in a frame of the extension's own: the page that a person works in holds no parser and
// waits for none. Takes files over a port, answers with text and findings, keeps nothing.
import { type ReadReply, type ReadRequest, readingGreeting } from '../../lib/contract/reading.ts';
import { readFile } from './read-file.ts';

addEventListener('message', ({ data, ports: [port] }) => {
  if (data !== readingGreeting || !port) return;
  port.onmessage = async ({ data: request }: MessageEvent<ReadRequest<File>>) => {
    const reply: ReadReply = { id: request.id, ...(await readFile(request.file)) };
    port.postMessage(reply);
  };
});
