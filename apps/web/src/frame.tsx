import type { ComponentChildren, JSX } from 'preact';
import { queryHref, useLocation } from './router/location.ts';
import type { Route } from './router/routes.ts';
import { useHref } from './router/use-href.ts';
import { LANGUAGES, LANGUAGE_NAMES } from './words/language.ts';
import { useFormat, useWords } from './words/words.ts';
import { FRAME } from './words.ts';

interface FrameProps {
  readonly route: Route;
  readonly children: ComponentChildren;
}

/** What is around every route: where one is, where one can go, in which language. */
export function Frame({ route, children }: FrameProps): JSX.Element {
  const words = useWords(FRAME);
  const href = useHref();
  const link = (name: Route['name'], path: string, text: string): JSX.Element => (
    <a href={href(path)} aria-current={route.name === name ? 'page' : undefined}>
      {text}
    </a>
  );
  return (
    <>
      <a class="skip" href="#content" onClick={focusContent}>
        {words.skip}
      </a>
      <header class="top">
        <a class="brand" href={href('./')}>
          Tablewise
        </a>
        <nav aria-label={words.navigation}>
          {link('find', './', words.find)}
          {link('choose', 'choose', words.choose)}
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom quiet">
        {link('about', 'about', words.about)}
        {link('operate', 'operate', words.operate)}
        <LanguageLinks />
      </footer>
    </>
  );
}

function LanguageLinks(): JSX.Element {
  const location = useLocation();
  const { language } = useFormat();
  return (
    <>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <a key={other} lang={other} hreflang={other} href={queryHref(location, { lang: other })}>
          {LANGUAGE_NAMES[other]}
        </a>
      ))}
    </>
  );
}

/** An address of a fragment would be one below the root; nothing needs to be loaded for it. */
function focusContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
