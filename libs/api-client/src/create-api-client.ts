import createClient from 'openapi-fetch';
import type { Client, ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** The routes of the API by path, each with its parameters, its body and its answers. */
export type ApiClient = Client<paths, 'application/json'>;

/** What `openapi-fetch` takes; where the API is must be said. */
export interface ApiClientOptions extends ClientOptions {
  /** Such as `https://example.com/tablewise`; `''` in a page that the API serves. */
  readonly baseUrl: string;
}

/** A call is answered `{ data, response }`, or `{ error, response }`: see `problemOf` and `dataOf`. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  return createClient<paths, 'application/json'>({
    // As the document has it: the values of a list between commas.
    querySerializer: { array: { style: 'form', explode: false } },
    ...options,
  });
}
