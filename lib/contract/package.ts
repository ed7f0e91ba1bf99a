// The product's own version, in one place for the manifest, the wire and the server; and the files that make a guard.

export const extensionPackage = { name: 'spillway', version: '0.1.0' } as const;

/** In this order: what listens opens what waits. See docs/decisions/0022-quick-start.md. */
export const guardFiles = ['engine.js', 'acting.js', 'content-scripts/guard.js'] as const;
