// The product's own version, in one place for the manifest, the wire and the server.

export const extensionPackage = { name: 'spillway', version: '0.1.0' } as const;
