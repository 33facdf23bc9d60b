/* What is used here of a package that has no types: https://github.com/mozilla/web-ext/blob/master/src/cmd/run.js */
declare module 'web-ext' {
  interface Runner {
    reloadAllExtensions(): Promise<unknown>;
    exit(): Promise<void>;
  }
  interface RunOptions {
    sourceDir: string;
    /** The browser's executable. */
    firefox: string;
    firefoxProfile: string;
    profileCreateIfMissing: boolean;
    keepProfileChanges: boolean;
    noReload: boolean;
    noInput: boolean;
    pref: Record<string, boolean | number | string>;
  }
  export const cmd: { run(options: RunOptions, more: { shouldExitProgram: false }): Promise<Runner> };
}
