/** Takes the pictures of the clerk's manual: the built pane beside sample workbooks. `npm run docs:pictures [SCENE…]`. */
import { SCENES } from './pictures/scenes';
import { Stage } from './pictures/stage';

const wanted = process.argv.slice(2);
const stage = new Stage();
await stage.start();
for (const [name, play] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(name);
  await play(stage);
  await stage.endScene();
}
await stage.stop();
