/**
 * The front door of the worker that holds the API of a tab. Built as an entry of the page's own build, so that both share their files.
 *
 * Imports: app, runtime.
 */

import './polyfills.ts';

import { answerInWorker, type WorkerScope } from '#runtime/tab-worker.ts';

void answerInWorker(globalThis as unknown as WorkerScope);
