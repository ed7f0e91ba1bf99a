// Must be the first import: zod's compiled parsers need eval, which the server's content security policy forbids,
// and the schemas of the contract look at this setting when they are made.
import { z } from 'zod';

z.config({ jitless: true });
