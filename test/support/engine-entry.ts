// The inspection engine with all its rules, as one module: what the size budget of the engine is measured on.
export { compileRules, inspect } from '../../lib/inspect/inspect.ts';
export { labelOf, titleOf } from '../../lib/inspect/rule-info.ts';
export { rules } from '../../lib/inspect/rules/index.ts';
