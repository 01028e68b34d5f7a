/** Who is in a call, as the window knows them: their pictures, who speaks, how well each is connected. */
package dev.parley.client.ui.call.person;
