// Stops an event where it stands: neither the page nor the browser's default gets it.

export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
