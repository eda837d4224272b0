import { describe, expect, it } from '@jest/globals';
import { Redirection } from './redirection.ts';

const request = {
  origin: 'http://10.0.0.7:8081',
  path: '/mcp',
  method: 'POST',
  headers: [],
  body: '{}',
} as const;

describe('Redirection', () => {
  it.each(['/mcp/', 'mcp/', 'http://10.0.0.7:8081/mcp/'])('follows %s', (location) => {
    const next = new Redirection().follow({ ...request, headers: [] }, 307, location);
    expect(next).toEqual({ ...request, path: '/mcp/' });
  });

  it('knows a server by the name that it goes by at its address', () => {
    const named = { ...request, headers: [], host: 'places.internal:80' };
    const follow = (location: string) => new Redirection().follow(named, 307, location).path;
    expect(follow('http://places.internal/mcp/')).toBe('/mcp/');
    for (const elsewhere of ['https://places.internal/mcp/', 'http://places.internal:81/mcp/'])
      expect(() => follow(elsewhere)).toThrow(new URL(elsewhere).origin);
  });

  it.each([undefined, 'http://', 'data:text/plain,hello', '//evil.example/mcp'])(
    'stays where it is when sent to %j',
    (location) => {
      const follow = () => new Redirection().follow({ ...request, headers: [] }, 308, location);
      expect(follow).toThrow('redirects');
    },
  );

  it('says where it was sent, but no query, which may hold a secret', () => {
    const keyed = { ...request, headers: [], path: '/mcp?key=k1' };
    const follow = () => new Redirection().follow(keyed, 302, '/login?state=s1');
    expect(follow).toThrow('HTTP 302: http://10.0.0.7:8081/mcp redirects to /login in a way');
    expect(follow).not.toThrow(/k1|s1/);
  });

  it('takes a move for a lasting one only as long as every step of it was', () => {
    const moves: string[] = [];
    const redirection = new Redirection();
    let at = redirection.follow(
      { ...request, headers: [], onMoved: (path) => moves.push(path) },
      308,
      '/a',
    );
    at = redirection.follow(at, 307, '/b');
    redirection.follow(at, 308, '/c');
    expect(moves).toEqual(['/a']);
  });
});
