import { BlockList, isIP } from 'node:net';

/** `192.0.2.7:51342` and `[2001:db8::1]:443`: some proxies tell the port as well. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/;

/** An address without port, brackets and zone; IPv4 as sockets that also listen on IPv6 see it is IPv4. */
export function bareAddress(address: string): string {
  const [, bracketed, dotted] = WITH_PORT.exec(address.trim()) ?? [];
  return (bracketed ?? dotted ?? address.trim())
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
}

/** Whether an address, as `X-Forwarded-For` or a socket has it, is one of these proxies. */
export function trustIn(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [network = '', prefix] = proxy.split('/');
    const family = familyOf(network);
    if (family === undefined) continue;
    if (prefix === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(prefix), family);
  }
  return (address) => {
    const bare = bareAddress(address);
    const family = familyOf(bare);
    return family !== undefined && list.check(bare, family);
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
}
