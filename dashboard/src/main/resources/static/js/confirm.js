// Asks before what cannot be undone.
const dialog = () => document.querySelector('[data-question]');

function ask(words, yes) {
  const question = dialog();
  question.querySelector('[data-question-words]').textContent = words;
  question.querySelector('[data-question-yes]').textContent = yes;
  question.returnValue = 'no';
  question.showModal();
  return new Promise((resolve) => {
    question.addEventListener('close', () => resolve(question.returnValue === 'yes'), { once: true });
  });
}

export function confirmFirst() {
  document.addEventListener(
    'submit',
    async (event) => {
      const form = event.target;
      const asks = event.submitter?.dataset.confirm ? event.submitter : form;
      if (!asks.dataset.confirm || form.dataset.sure) {
        delete form.dataset.sure;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (await ask(asks.dataset.confirm, asks.dataset.yes ?? 'Yes')) {
        form.dataset.sure = 'true';
        form.requestSubmit(event.submitter);
      }
    },
    true,
  );
}
