/**
 * Where one server is to be found: at its URL, until it says that it has moved for good (308). Shared
 * by all connections to it, so that only the first request after a move takes the detour.
 */
export class ServerLocation {
  readonly origin: string;
  private readonly configured: string;
  private moved: string | undefined;

  constructor(url: URL) {
    this.origin = url.origin;
    this.configured = pathOf(url);
  }

  /** With its query. */
  get path(): string {
    return this.moved ?? this.configured;
  }

  readonly moveTo = (path: string): void => {
    this.moved = path;
  };

  /** Whatever went wrong there: the next request goes by the URL again. */
  forgetMove(): void {
    this.moved = undefined;
  }
}

export function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
