import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/table.css';
import './styles/shell.css';
import './styles/pages.css';
import './styles/developers.css';
import { render } from 'preact';
import { App } from './App.js';
import { readTheme, showTheme } from './preferences.js';

showTheme(readTheme());
const root = document.getElementById('root');
if (root) render(<App />, root);
