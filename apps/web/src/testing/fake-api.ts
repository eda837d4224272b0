import { createApiClient } from '@tablewise/api-client';
import { page } from '../page.ts';

/** What a path is answered, of the address that was asked; a `Response` as it is. */
export type Routes = Readonly<Record<string, (url: URL, request: Request) => unknown>>;

/** Stands where the API is: answers each path below `/api/v1` as it was told, all others with 404. */
export class FakeApi {
  /** What was asked, in order. */
  readonly asked: URL[] = [];

  private constructor(private readonly routes: Routes) {}

  /** In place of the page's API, of which nothing that was answered before is kept. */
  static install(routes: Routes): FakeApi {
    const fake = new FakeApi(routes);
    page.answers.forget();
    page.api = createApiClient({
      baseUrl: 'http://localhost',
      fetch: (request) => fake.answer(request),
    });
    return fake;
  }

  /** The addresses that were asked of a path. */
  of(path: string): URL[] {
    return this.asked.filter(({ pathname }) => pathname === `/api/v1${path}`);
  }

  private async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    this.asked.push(url);
    const path = url.pathname.replace('/api/v1', '');
    const answer = await this.routes[path]?.(url, request);
    request.signal.throwIfAborted();
    if (answer instanceof Response) return answer;
    return answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer);
  }
}
