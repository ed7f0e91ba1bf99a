// Waits for the page to have drawn, or for a little while where it does not draw (a hidden tab).

/** Hidden tabs get no animation frames (milliseconds). */
const withoutFrames = 100;

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, withoutFrames);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** True as soon as `holds` does; false when it did not within `frames`. */
export async function holdsWithin(frames: number, holds: () => boolean): Promise<boolean> {
  for (let frame = 0; frame < frames; frame += 1) {
    await nextFrame();
    if (holds()) return true;
  }
  return false;
}
