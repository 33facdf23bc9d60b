import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/library/library.css';
import { render } from 'preact';
import { LibraryApp } from '../../components/library/library-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';

connectPageTexts();
followLook();
document.title = t('page_library_title');

const root = document.getElementById('app');
const port = createPagePort();
if (root) {
  render(
    <Boundary port={port} where="library">
      <LibraryApp port={port} />
    </Boundary>,
    root,
  );
}
