/** Buttons with `data-copy` copy a test card's number. */
const status = document.querySelector('#copied');

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      window.getSelection()?.selectAllChildren(button.parentElement.querySelector('.test-card-number'));
      return;
    }
    button.textContent = 'Copied';
    status.textContent = 'Card number copied';
    setTimeout(() => {
      button.textContent = 'Copy';
      status.textContent = '';
    }, 1500);
  });
}
