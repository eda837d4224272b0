const TYPE = 'text/event-stream';

/** Nothing on the way may keep an event back until there are more. */
export const EVENT_STREAM_HEADERS = {
  'content-type': TYPE,
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** A JSON-RPC message as one server-sent event. JSON has no line breaks of its own. */
export function eventOf(message: string): string {
  return `event: message\ndata: ${message}\n\n`;
}

export function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith(TYPE) === true;
}
