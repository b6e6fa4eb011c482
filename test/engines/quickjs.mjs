// Runs a script in QuickJS: node quickjs.mjs FOLDER-OF-THE-PACKAGE SCRIPT
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , folder, script] = process.argv;
const { getQuickJS } = createRequire(`${folder}/`)('quickjs-emscripten');
const context = (await getQuickJS()).newContext();
const print = context.newFunction('print', (text) => console.log(context.getString(text)));
context.setProp(context.global, 'print', print);
context.unwrapResult(context.evalCode(readFileSync(script, 'utf8'))).dispose();
