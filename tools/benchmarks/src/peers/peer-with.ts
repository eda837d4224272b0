/**
 * A peer's module, once it has the name that tells it from another version. Its types stand in a
 * package that the workspace does not install, so the caller says what it expects.
 * @throws TypeError
 */
export function peerWith<Module extends object>(module: unknown, name: keyof Module): Module {
  if (!has<Module>(module, name))
    throw new TypeError(`no ${String(name)}: a peer is not what it was`);
  return module;
}

function has<Module extends object>(module: unknown, name: keyof Module): module is Module {
  return typeof module === 'object' && module !== null && name in module;
}
