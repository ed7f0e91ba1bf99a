// `npm run build`: extension, console and practice chat, where a source has changed since the last time.
import { buildIfStale } from './build.ts';

const outcome = await buildIfStale();
if (!outcome.ok) console.error(outcome.message);
else if (outcome.built)
  console.log('Built: .output/chrome-mv3, .output/console, .output/practice.');
else console.log('Nothing has changed since the last build. To build anew, delete .output.');
process.exitCode = outcome.ok ? 0 : 1;
