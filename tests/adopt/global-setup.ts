// Once for all tools: their packages, in the versions of the lock beside this file, and the package that is tried.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPackage } from '../../scripts/lib/pack.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed package. */
    tarball: string;
  }
}

const HERE = join(ROOT, 'tests', 'adopt');

function isInstalled(): boolean {
  const installed = join(HERE, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const versions = (file: string) =>
    JSON.parse(readFileSync(file, 'utf8')).packages as Record<
      string,
      { version?: string; optional?: boolean }
    >;
  const present = versions(installed);
  return Object.entries(versions(join(HERE, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

export async function setup(project: TestProject): Promise<() => void> {
  if (!isInstalled())
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: HERE,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  const work = join(HERE, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const { file } = await buildPackage(join(work, 'release'));
  project.provide('tarball', file);
  return () => {
    if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
  };
}
