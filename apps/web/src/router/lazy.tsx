import type { ComponentChildren, ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is loaded when it is first shown; `waiting` is shown meanwhile. What cannot be
 * loaded is thrown, for a boundary to say.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ComponentChildren = null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props): JSX.Element {
    const [, setState] = useState<'waiting' | 'loaded'>('waiting');
    const [failure, setFailure] = useState<unknown>();
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then((component) => {
        loaded = component;
        setState('loaded');
      }, setFailure);
    }, []);
    if (failure !== undefined) throw failure as Error;
    const Component = loaded;
    return Component === undefined ? <>{waiting}</> : <Component {...props} />;
  };
}
