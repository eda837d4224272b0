import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './router/follow-links.ts';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';

followLinks();
const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no #page');
render(<App />, root);
