import { afterEach, describe, expect, it } from '@jest/globals';
import { currentLocation, navigate, queryHref, rootPath } from './location.ts';

const base = document.createElement('base');
document.head.append(base);

describe('the location of the page', () => {
  afterEach(() => {
    base.removeAttribute('href');
    history.replaceState(null, '', '/');
  });

  it('is below the root, wherever a proxy has put that', () => {
    base.href = '/tablewise/';
    history.replaceState(null, '', '/tablewise/restaurants/demo:42-7?lang=en');
    expect(rootPath()).toBe('/tablewise/');
    expect(currentLocation().path).toBe('restaurants/demo:42-7');
    expect(currentLocation().query.get('lang')).toBe('en');
  });

  it('is left by an address below the root, and found again by Back', async () => {
    base.href = '/';
    navigate('choose?district=TST');
    expect(currentLocation().path).toBe('choose');
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve));
    history.back();
    await back;
    expect(currentLocation().path).toBe('');
    expect(history.state).toMatchObject({ scroll: 0 });
  });

  it('keeps one entry of the history where a change is not worth another', () => {
    base.href = '/';
    const entries = history.length;
    navigate('?q=noodles', { replace: true });
    expect(history.length).toBe(entries);
    expect(currentLocation().query.get('q')).toBe('noodles');
  });
});

describe('queryHref', () => {
  const at = (search: string) => ({ path: '', query: new URLSearchParams(search) });

  it('sets, replaces and leaves out, and keeps the rest', () => {
    expect(queryHref(at('q=tea&lang=en'), { q: undefined, cuisine: 'dim_sum,noodle' })).toBe(
      './?lang=en&cuisine=dim_sum,noodle',
    );
    expect(queryHref(at('q=tea'), { q: '' })).toBe('./');
    expect(queryHref({ path: 'choose', query: new URLSearchParams() }, { seed: '7' })).toBe(
      'choose?seed=7',
    );
  });
});
