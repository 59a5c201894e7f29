using Xunit;

namespace NewsPortal.Tests.Merging;

public class StoryDeskTests
{
    private readonly DeskPapers papers = new() { Text = "Lũ rút.", Known = { ["v0"] = "Lũ rút." } };
    private StoryDesk Desk => new(papers);

    [Fact]
    public void A_save_that_arrives_twice_is_answered_twice_and_set_once()
    {
        var save = new StorySave("a1", "v0", "Lũ rút.\n\nChợ họp.");
        var answer = Desk.Receive(save);
        Desk.Receive(new("b1", "v0", "Lũ đã rút."));

        Assert.Same(answer, Desk.Receive(save));
        Assert.Equal("Lũ đã rút.\n\nChợ họp.", papers.Text);
        Assert.Equal(2, papers.Version);
    }

    [Fact]
    public void Text_comes_back_only_if_something_was_merged_in()
    {
        Assert.Null(Desk.Receive(new("a1", "v0", "Lũ rút chậm.\r\n\r\n\r\n\r\nChợ họp.")).Text);
        Assert.Equal("Lũ đã rút chậm.\n\nChợ họp.", Desk.Receive(new("b1", "v0", "Lũ đã rút.")).Text);
    }

    [Fact]
    public void The_next_save_may_name_the_last_answered_one_as_its_base()
    {
        Desk.Receive(new("b1", "v0", "Lũ đã rút."));
        Desk.Receive(new("a1", "v0", "Lũ rút.\n\nChợ họp."));
        Desk.Receive(new("a2", "a1", "Lũ rút.\n\nChợ lại họp."));

        Assert.Equal("Lũ đã rút.\n\nChợ lại họp.", papers.Text);
    }

    [Fact]
    public void A_save_that_changes_nothing_makes_no_version_and_brings_what_others_wrote()
    {
        Desk.Receive(new("b1", "v0", "Lũ đã rút."));
        var answer = Desk.Receive(new("a1", "v0", "Lũ rút."));

        Assert.Equal((1, "Lũ đã rút."), (answer.Version, answer.Text));
        Assert.Equal(1, papers.Version);
    }

    [Fact]
    public void A_base_that_nobody_knows_any_more_parks_the_whole_text()
    {
        var answer = Desk.Receive(new("a1", "v-cũ", "Lũ rút hẳn."));

        Assert.Equal("Lũ rút.", papers.Text);
        Assert.Equal(new("Lũ rút.", "Lũ rút hẳn.", 0), Assert.Single(answer.Parked));
    }

    [Fact]
    public void One_id_with_two_texts_is_a_mistake_of_the_page()
    {
        Desk.Receive(new("a1", "v0", "Lũ đã rút."));

        Assert.Throws<InvalidOperationException>(() => Desk.Receive(new("a1", "v0", "Lũ rút hẳn.")));
    }

    [Fact]
    public void A_story_opens_with_its_first_version_in_its_normal_form()
    {
        var answer = StoryDesk.Open("một\r\n\r\n\r\nhai\n").Receive(new("a1", StoryDesk.NameOf(0), "một\n\nhai"));

        Assert.Equal((0, null), (answer.Version, answer.Text));
    }
}
