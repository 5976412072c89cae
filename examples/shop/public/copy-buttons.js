/** Buttons with `data-copy` copy a test card's number. */
const status = document.querySelector('#copied');

for (const button of document.querySelectorAll('[data-copy]')) {
  const word = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      window.getSelection()?.selectAllChildren(button.parentElement.querySelector('.test-card-number'));
      return;
    }
    button.textContent = status.dataset.word;
    status.textContent = status.dataset.sentence;
    setTimeout(() => {
      button.textContent = word;
      status.textContent = '';
    }, 1500);
  });
}
