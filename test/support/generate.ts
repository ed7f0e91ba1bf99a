// Writes the files that are generated from code: run `npm run generate` after changing their sources.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generated-files.ts';
import { root } from './repository.ts';

for (const [file, content] of Object.entries(generatedFiles())) {
  writeFileSync(path.join(root, file), content);
  console.log(`wrote ${file}`);
}
