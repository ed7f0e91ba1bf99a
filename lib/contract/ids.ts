// The shapes of identifiers. They are narrow on purpose: an identifier is no place to put a sentence.
import { z } from 'zod';

/** Lower-case words joined by single hyphens: ids of sites and rules. */
export const slug = z
  .string()
  .max(48)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** UUIDv7, made on the device. Time-ordered, so that stores append. */
export const eventId = z.uuidv7();

/** Collector's name for a device: 128 random bits in base64url. */
export const deviceId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'a device id');

/** UTC, to the millisecond, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });

export const version = z
  .string()
  .max(24)
  .regex(/^\d+\.\d+\.\d+(?:\.\d+)?$/, 'a version, e.g. 1.2.3');
