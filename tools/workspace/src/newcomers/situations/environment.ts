import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import {
  ORDINARY_USER,
  lacksForbiddenPorts,
  lacksIpv6,
  lacksLinux,
  lacksOtherAddress,
  lacksOtherNodes,
  otherAddress,
} from '../machine.ts';
import { otherNode } from '../other-node.ts';
import { isRefused, worksOnce } from '../platform.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

const OLD = 'Tablewise needs Node 20.19 or newer';

/** What the environment says, and what it lacks. */
export const ENVIRONMENT: readonly Situation[] = [
  {
    name: 'a Node that is too old, as it calls itself',
    cost: 'quick',
    holds: async (site: Site): Promise<void> => {
      const pretended = join(site.folder, 'pretended.cjs');
      writeFileSync(
        pretended,
        "Object.defineProperty(process.versions, 'node', { value: '18.1.0' });",
      );
      const preloads = ['-r', pretended, '-r', './tools/workspace/bin/check-node.cjs'];
      const session = site.type([process.execPath, ...preloads, 'no-such-file.js'], {
        cwd: site.root,
      });
      await session.says(new RegExp(OLD));
      await session.endsWith('exit code 1');
    },
  },
  ...['10.24.1', '16.20.2', '20.10.0'].map((version): Situation => ({
    name: `Node ${version}`,
    cost: 'whole',
    lacks: lacksOtherNodes,
    holds: async (site: Site): Promise<void> => {
      const env = { PATH: `${await otherNode(site, version)}:${process.env['PATH'] ?? ''}` };
      const cwd = site.clone();
      // As npm calls it; npm itself may refuse such an old Node in words of its own.
      const start = 'node -r ./tools/workspace/bin/check-node.cjs tools/workspace/bin/start.js';
      const session = site.type(['sh', '-c', start], { cwd, env });
      await session.says(new RegExp(OLD));
      await session.endsWith('exit code 1');
    },
  })),
  {
    name: "the user's own NODE_OPTIONS",
    cost: 'quick',
    holds: async (site: Site): Promise<void> => {
      copyFileSync(join(site.root, '.npmrc'), join(site.folder, '.npmrc'));
      const scripts = { start: 'node -p process.env.NODE_OPTIONS' };
      writeFileSync(join(site.folder, 'package.json'), JSON.stringify({ scripts }));
      const env = { NODE_OPTIONS: '--max-old-space-size=321' };
      const session = site.type(['npm', 'start'], { cwd: site.folder, env });
      await session.says(/^--max-old-space-size=321$/m);
      await session.endsWith('exit code 0');
    },
  },
  {
    name: 'no npm',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const node = join(site.folder, 'node');
      copyFileSync(process.execPath, node);
      const start = [node, 'tools/workspace/bin/start.js'] as const;
      const session = site.type([...start], { cwd: site.clone(), env: { PATH: site.folder } });
      await session.says(/npm is missing; it comes with Node/);
      await session.endsWith('exit code 1');
    },
  },
  {
    name: 'NODE_ENV=production',
    cost: 'whole',
    lacks: lacksLinux,
    holds: (site: Site): Promise<void> =>
      worksOnce(site, site.clone(), { env: { NODE_ENV: 'production' } }),
  },
  {
    name: 'a proxy that Node honours',
    cost: 'whole',
    lacks: lacksOtherNodes,
    holds: async (site: Site): Promise<void> => {
      const asked: string[] = [];
      const proxy = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(502).end();
      }).listen(0, '127.0.0.1');
      await once(proxy, 'listening');
      const address = proxy.address();
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      const node = await otherNode(site, '24.21.0');
      const env = {
        PATH: `${node}:${process.env['PATH'] ?? ''}`,
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: url,
        http_proxy: url,
      };
      try {
        await worksOnce(site, await site.installedClone(), { env });
      } finally {
        proxy.close();
      }
      if (asked.length > 0) throw new ExpectationFailedError(`the proxy was asked for ${asked[0]}`);
    },
  },
  {
    name: 'HOST=::1',
    cost: 'whole',
    lacks: lacksIpv6,
    holds: async (site: Site): Promise<void> =>
      worksOnce(site, await site.installedClone(), { env: { HOST: '::1' } }),
  },
  {
    name: 'HOST of another address of the machine',
    cost: 'whole',
    lacks: lacksOtherAddress,
    holds: async (site: Site): Promise<void> => {
      await worksOnce(site, await site.installedClone(), {
        env: { HOST: otherAddress(), ALLOW_UNAUTHENTICATED: 'true' },
      });
    },
  },
  {
    name: 'PORT=abc',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      await isRefused(site, { cwd, env: { PORT: 'abc' } }, /CONFIG_\w+: .*PORT/);
    },
  },
  {
    name: 'an unknown MCP_ name',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      await isRefused(site, { cwd, env: { MCP_TYPO: '1' } }, /CONFIG_\w+: .*MCP_TYPO/);
    },
  },
  {
    name: 'PORT=80 of an ordinary user',
    cost: 'whole',
    lacks: lacksForbiddenPorts,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const env = { ...site.giveTo(ORDINARY_USER, cwd), PORT: '80' };
      await isRefused(
        site,
        { cwd, env, uid: ORDINARY_USER },
        /CANNOT_LISTEN.*80|80.*(forbidden|may not)/,
      );
    },
  },
];
