import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';

/** Nobody in particular: what an ordinary user may do. */
export const ORDINARY_USER = 65_534;

/** Why a situation is not arranged; each is undefined where the machine has what it takes. */
export function lacksLinux(): string | undefined {
  return process.platform === 'linux' ? undefined : 'needs Linux';
}

export function lacksRoot(): string | undefined {
  return lacksLinux() ?? (process.getuid?.() === 0 ? undefined : 'needs root');
}

export function lacksMounts(): string | undefined {
  return lacksRoot() ?? (succeeds('unshare', ['-m', 'true']) ? undefined : 'needs leave to mount');
}

/** The Node of another version that npm brings for this system. */
export function lacksOtherNodes(): string | undefined {
  return lacksLinux() ?? (process.arch === 'x64' ? undefined : 'needs an x64 processor');
}

export function lacksIpv6(): string | undefined {
  const hasIt = addresses().some(({ address }) => address === '::1');
  return lacksLinux() ?? (hasIt ? undefined : 'needs ::1');
}

/** An address of this machine beside loopback, if it has one. */
export function otherAddress(): string | undefined {
  return addresses().find(({ internal, family }) => !internal && family === 'IPv4')?.address;
}

export function lacksOtherAddress(): string | undefined {
  return lacksLinux() ?? (otherAddress() === undefined ? 'needs a network' : undefined);
}

function addresses(): NetworkInterfaceInfo[] {
  return Object.values(networkInterfaces()).flatMap((ones) => ones ?? []);
}

/** Ports below 1024 are everybody's on some machines, in containers above all. */
export function lacksForbiddenPorts(): string | undefined {
  const free = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  return (
    lacksRoot() ?? (Number(readFileSync(free, 'utf8')) > 80 ? undefined : 'port 80 is for all')
  );
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false; // Missing, or forbidden.
  }
}
