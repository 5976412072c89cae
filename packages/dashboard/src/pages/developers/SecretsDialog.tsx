import { Button } from '../../parts/Button.js';
import { Dialog } from '../../parts/Dialog.js';
import { MessageBody } from '../../parts/MessageBody.js';

interface SecretsDialogProps {
  readonly title: string;
  readonly text: string;
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
  /** On the button that closes it. */
  readonly kept: string;
  readonly onClose: () => void;
}

/** Shows what is not shown again. */
export function SecretsDialog({ title, text, secrets, kept, onClose }: SecretsDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="dialog-body">
        <p>{text}</p>
        {secrets.map(({ name, value }) => (
          <MessageBody key={name} title={name} body={value} />
        ))}
      </div>
      <footer class="dialog-actions">
        <Button look="primary" onPress={onClose}>
          {kept}
        </Button>
      </footer>
    </Dialog>
  );
}
