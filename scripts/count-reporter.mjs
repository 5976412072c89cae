// @ts-check
/** A Vitest reporter that writes how many tests passed and failed to the file that TEST_COUNT_FILE names. */
import { writeFileSync } from 'node:fs';

export default class CountReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const count = {
      passed: states.filter((state) => state === 'passed').length,
      failed: states.filter((state) => state === 'failed' || state === 'pending').length + broken,
    };
    writeFileSync(process.env['TEST_COUNT_FILE'] ?? 'test-count.json', JSON.stringify(count));
  }
}
