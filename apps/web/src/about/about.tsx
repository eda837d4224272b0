import type { JSX } from 'preact';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/words.ts';
import { DataSection } from './data-section.tsx';
import { KeptSection } from './kept-section.tsx';
import { ABOUT } from './words.ts';
import './about.css';

/** What this is, whose data it shows, what it keeps. */
export function About(): JSX.Element {
  const words = useWords(ABOUT);
  useTitle(words.title);
  return (
    <div class="about">
      <header class="about-section">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <DataSection />
      <KeptSection />
      <section class="about-section" aria-labelledby="everybody">
        <h2 id="everybody">{words.everybody}</h2>
        {words.everybodyHow.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section class="about-section" aria-labelledby="programmers">
        <h2 id="programmers">{words.programmers}</h2>
        <p>
          <a href="docs">{words.docs}</a>
        </p>
        <p>
          <a href="openapi.json">{words.document}</a>
        </p>
      </section>
    </div>
  );
}
