import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { shownOf } from './api/use-answer.ts';
import { CityContext, NOWHERE, useCityAnswer } from './city.ts';
import { Frame } from './frame.tsx';
import { page } from './page.ts';
import { Boundary } from './parts/boundary.tsx';
import { useArrival } from './router/arrive.ts';
import { lazy } from './router/lazy.tsx';
import { useLocation } from './router/location.ts';
import { routeOf } from './router/routes.ts';
import type { Route } from './router/routes.ts';
import { useHref } from './router/use-href.ts';
import { Format } from './words/format.ts';
import { languageOf } from './words/language.ts';
import { FormatContext, useWords } from './words/words.ts';
import { FRAME } from './words.ts';

const Find = lazy(async () => (await import('./find/find.tsx')).Find);
const Restaurant = lazy(async () => (await import('./restaurant/restaurant.tsx')).Restaurant);
const Choose = lazy(async () => (await import('./choose/choose.tsx')).Choose);
const Operate = lazy(async () => (await import('./operate/operate.tsx')).Operate);
const About = lazy(async () => (await import('./about/about.tsx')).About);

/** The whole page. */
export function App(): JSX.Element {
  const { path, query } = useLocation();
  const language = languageOf(query);
  const city = useCityAnswer();
  const ways = shownOf(city);
  const format = useMemo(
    () => new Format(language, ways ?? NOWHERE, () => page.clock.now()),
    [language, ways],
  );
  const route = routeOf(path);
  useArrival(path);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FormatContext.Provider value={format}>
      <CityContext.Provider value={city}>
        <Frame route={route}>
          <Boundary key={path}>
            <Shown route={route} />
          </Boundary>
        </Frame>
      </CityContext.Provider>
    </FormatContext.Provider>
  );
}

function Shown({ route }: { readonly route: Route }): JSX.Element {
  switch (route.name) {
    case 'find':
      return <Find />;
    case 'restaurant':
      return <Restaurant key={route.id} id={route.id} />;
    case 'choose':
      return <Choose />;
    case 'operate':
      return <Operate />;
    case 'about':
      return <About />;
    case 'nothing':
      return <Nothing />;
  }
}

function Nothing(): JSX.Element {
  const words = useWords(FRAME);
  const href = useHref();
  return (
    <div class="notice">
      <h1>{words.nothing}</h1>
      <p>
        <a href={href('./')}>{words.nothingHint}</a>
      </p>
    </div>
  );
}
