import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ourModules = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  typeRoots: [join(ourModules, '@types')],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
};

/** The declarations of the language and of Node, which are large, and the same for every program. */
const parsedOnce = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles programs, and checks them with every declaration that they import. Those of the language and of Node are
 * taken as right: to check them would take seconds. Throws an Error with what the compiler says.
 */
export function compile(files: string[], settings: ts.CompilerOptions): void {
  const options = { ...strictest, ...settings };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!name.startsWith(ourModules)) return read(name, ...rest);
    if (!parsedOnce.has(name)) parsedOnce.set(name, read(name, ...rest));
    return parsedOnce.get(name);
  };
  host.getCurrentDirectory = () => dirname(files[0] ?? '');

  const program = ts.createProgram({ rootNames: files, options, host });
  const theirs = program.getSourceFiles().filter(({ fileName }) => !fileName.startsWith(ourModules));
  const complaints = [
    ...program.getOptionsDiagnostics(),
    ...theirs.flatMap((file) => compileFile(program, file)),
  ];
  if (complaints.length > 0) throw new Error(ts.formatDiagnostics(complaints, host));
}

/** Checks one file and writes what it compiles to: to emit the whole program would check all of it. */
function compileFile(program: ts.Program, file: ts.SourceFile): readonly ts.Diagnostic[] {
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(file.isDeclarationFile ? [] : program.emit(file).diagnostics),
  ];
}
