// Opening and saving files: through the File System Access API where the browser has it, else by upload and download.

interface FileHandle {
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const TYPES = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];

/** A schedule has some kilobytes; what is larger than this many bytes is not even read. */
export const MOST_BYTES = 4_000_000;

/** The file that the user chooses; undefined where none is chosen. */
export async function chooseFile(): Promise<File | undefined> {
  const { showOpenFilePicker } = window as Pickers;
  if (showOpenFilePicker === undefined) return await upload();
  try {
    const [handle] = await showOpenFilePicker({ types: TYPES });
    return await handle?.getFile();
  } catch (error) {
    return stopped(error);
  }
}

function upload(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.yaml,.yml,text/plain';
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** Saves under a name that the user may change. @returns whether it was; false where the user closed the dialog */
export async function saveText(name: string, text: string): Promise<boolean> {
  const { showSaveFilePicker } = window as Pickers;
  if (showSaveFilePicker === undefined) return download(name, text);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name, types: TYPES });
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
    return true;
  } catch (error) {
    stopped(error);
    return false;
  }
}

function download(name: string, text: string): true {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return true;
}

/** The user closed the dialog: nothing is wrong. */
function stopped(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  throw error;
}
