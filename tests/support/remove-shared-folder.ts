import { removeSharedFolder } from './shared-folder';

export default removeSharedFolder;
