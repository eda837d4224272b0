import { SCOPES, searchTools } from '@tablewise/contracts';
import { AuthorizationServer, ServiceProcess, waitUntil } from '@tablewise/testing';
import { Pool } from 'undici';
import { applicationFile } from '../applications/application-file.ts';
import { CONNECTIONS } from '../end-to-end/drive.ts';
import { uniqueSearches } from '../end-to-end/unique-searches.ts';
import type { Way } from '../end-to-end/way.ts';
import { modernCall, modernHeaders } from '../mcp/modern-call.ts';

const TOOL = searchTools.search.name;
const API = 'https://food.example';
const CLIENT = { clientId: 'tablewise-api', clientSecret: 'of this benchmark alone' };
const USERS = 1_000;

/** The search server and the API, each once as it is and once where tokens are checked. */
export interface ProtectedWays {
  readonly ways: readonly Way[];
  /** The search server that checks tokens, and tokens of so many users for it. */
  readonly guarded: { readonly service: ServiceProcess; readonly pool: Pool };
  readonly tokensOf: (users: number) => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Over one database, which nobody changes. */
export async function startProtectedWays(folder: string): Promise<ProtectedWays> {
  const issuer = await AuthorizationServer.start({
    clients: [CLIENT],
    scopes: Object.values(SCOPES),
  });
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close();
    await issuer.stop();
  };
  const launch = async (app: string, env: Environment) => {
    const service = new ServiceProcess({
      script: applicationFile(app, 'main.js'),
      env: { PORT: '0', ...env },
    });
    closing.push(() => service.stop());
    const url = await service.listening();
    const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
    closing.push(() => pool.close());
    return { service, url, pool };
  };
  const pair = async (searchEnv: Environment, apiEnv: Environment) => {
    const search = await launch('restaurant-search-mcp', { DATA_DIR: folder, ...searchEnv });
    const MCP_SEARCH_SERVER_URL = `${search.url}/mcp`;
    return { search, api: await launch('api', { MCP_SEARCH_SERVER_URL, ...apiEnv }) };
  };
  try {
    const checks = { JWT_ISSUER: issuer.issuer };
    const open = await pair({}, {});
    const guarded = await pair(checks, {
      ...checks,
      JWT_AUDIENCE: API,
      MCP_CLIENT_ID: CLIENT.clientId,
      MCP_CLIENT_SECRET: CLIENT.clientSecret,
    });
    const tokensFor = (aud: string, users: number): Promise<string[]> =>
      Promise.all(
        Array.from({ length: users }, (_, user) =>
          issuer.token({ aud, sub: `user ${user}`, scope: SCOPES.read }),
        ),
      );
    const aud = `${guarded.search.url}/mcp`;
    const ofServer = inTurn(await tokensFor(aud, USERS));
    const ofApi = inTurn(await tokensFor(API, USERS));
    const ways = [
      calling('server, open', open.search, undefined),
      calling('server, tokens', guarded.search, ofServer),
      reading('API, open', open, undefined),
      reading('API, tokens', guarded, ofApi),
    ];
    await Promise.all(ways.map(untilServing));
    return { ways, guarded: guarded.search, tokensOf: (users) => tokensFor(aud, users), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Launched {
  readonly service: ServiceProcess;
  readonly pool: Pool;
}

/** Gives the next token; none: the request goes without. */
type Credentials = (() => string) | undefined;

function calling(name: string, { service, pool }: Launched, credentials: Credentials): Way {
  const searches = uniqueSearches(1);
  let id = 0;
  return {
    name,
    pool,
    request: () => ({
      path: '/mcp',
      method: 'POST',
      headers: { ...modernHeaders(TOOL), ...headersOf(credentials) },
      body: JSON.stringify(modernCall(TOOL, searches.next().value.args, id++)),
    }),
    processes: { process: service },
  };
}

function reading(
  name: string,
  { api, search }: { readonly api: Launched; readonly search: Launched },
  credentials: Credentials,
): Way {
  const searches = uniqueSearches(1);
  return {
    name,
    pool: api.pool,
    request: () => ({
      path: searches.next().value.path,
      method: 'GET',
      headers: headersOf(credentials),
    }),
    processes: { process: api.service, search: search.service },
  };
}

function headersOf(credentials: Credentials): Record<string, string> {
  return credentials === undefined ? {} : { authorization: `Bearer ${credentials()}` };
}

function inTurn(tokens: readonly string[]): () => string {
  let at = 0;
  return () => tokens[at++ % tokens.length] ?? '';
}

async function untilServing({ name, pool, request }: Way): Promise<void> {
  await waitUntil(`${name} to serve`, async () => {
    const { statusCode, body } = await pool.request(request());
    await body.dump();
    return statusCode === 200;
  });
}
