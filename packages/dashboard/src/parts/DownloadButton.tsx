import { useTexts } from '../text/locale.js';
import { Icon } from './Icon.js';

/** Hands a text to the browser as a file; it passes through no server. */
export function DownloadButton({ text, fileName }: { text: string; fileName: string }) {
  const { addKey } = useTexts();
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button class="button button-plain" type="button" onClick={save}>
      <Icon name="download" />
      <span>{addKey.download}</span>
    </button>
  );
}
