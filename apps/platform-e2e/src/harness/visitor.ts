import type { Platform } from './platform.ts';

/** A browser: what it is given as a cookie it keeps and sends back. */
export class Visitor {
  private cookie = '';

  constructor(private readonly platform: Platform) {}

  async send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(new URL(path, this.platform.apiUrl), {
      method,
      headers: {
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  }
}
