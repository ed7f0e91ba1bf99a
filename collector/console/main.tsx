// Starts the console: settings that must be made before anything else, then the first screen.
import './strict-parsing.ts';
import { render } from 'preact';
import { App } from './App.tsx';
import { createApi } from './api.ts';
import { messages } from './messages.ts';
import { createState } from './state.ts';

document.documentElement.lang = messages.locale;
document.documentElement.dir = messages.direction;

const state = createState(createApi((input, init) => fetch(input, init)));
const root = document.getElementById('app');
if (root) render(<App state={state} />, root);
void state.start();
