import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('emulator.mjs', import.meta.url));

test('npm run emulator prints its address, answers, and ends cleanly on Ctrl-C', async () => {
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', '--scenario', 'empty'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`It ended early:\n${said}`)));
  });
  expect(said.trim().split('\n')).toHaveLength(1);
  const answer = await fetch(`${url}/subscriptions?api-version=2022-12-01`, {
    headers: { authorization: 'Bearer owner' },
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('00000000-0000-0000-0000-000000000000');
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
}, 60_000);
